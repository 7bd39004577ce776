// expect: held
#include "../attack.h"

int main(void)
{
    char *memory = touch(4 << 20);
    if (memory == NULL)
        return 3;
    mustFail("mlock of 4 MiB", mlock(memory, 4 << 20));
    mustFail("mlockall", mlockall(MCL_CURRENT | MCL_FUTURE));
    char *huge = mmap(NULL, 2 << 20, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0);
    if (huge != MAP_FAILED)
        breach("a huge page");
    int fd = memfd_create("assay-attack", MFD_HUGETLB);
    if (fd >= 0) {
        (void)!ftruncate(fd, 2 << 20); // reserves nothing yet
        huge = mmap(NULL, 2 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (huge != MAP_FAILED)
            breach("a huge page by way of a file");
    }
    return conclusion();
}
