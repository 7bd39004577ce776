#include "program.h"

int main(int argc, char **argv)
{
    return assay::cli::runProgram(argc, argv);
}
