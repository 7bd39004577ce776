#include "application.h"

int main(int argc, char **argv)
{
    return assay::ide::runApplication(argc, argv);
}
