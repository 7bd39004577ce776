// Seconds for starting programs the bare way, one after the other:
//   bare_starts INPUT_FOLDER COMMAND [ARGUMENT...]
// One start for each file *.in below the folder, which is its standard input; output is thrown
// away.

#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    char pattern[4096];
    snprintf(pattern, sizeof pattern, "%s/*/*.in", argv[1]);
    glob_t inputs;
    if (glob(pattern, 0, NULL, &inputs) != 0)
        return 2;
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (size_t i = 0; i < inputs.gl_pathc; ++i) {
        const pid_t child = fork();
        if (child == 0) {
            dup2(open(inputs.gl_pathv[i], O_RDONLY), STDIN_FILENO);
            dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
            execvp(argv[2], argv + 2);
            _exit(127);
        }
        int status = 0;
        if (waitpid(child, &status, 0) != child || status != 0)
            return 1;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.6f\n",
           (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec));
    return 0;
}
