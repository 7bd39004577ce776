#include "judge_fixture.h"

#include <csignal>

namespace assay::judge {
namespace {

using namespace std::chrono_literals;

/// Programs that a well-known judge calls something else than what they are; each was measured.
class Peers : public JudgeFixture {
protected:
    TestResult run(const std::string &body)
    {
        addTest("secret/1", "", "done\n");
        return only(judge("c", "a.c",
                          "#include <signal.h>\n#include <stdio.h>\n#include <stdlib.h>\n"
                          "#include <string.h>\n#include <sys/syscall.h>\n#include <unistd.h>\n"
                          "int main(void){" +
                              body + "puts(\"done\");return 0;}"));
    }
};

TEST_F(Peers, sleepingIsAMatterOfTimeAndNotAProgramThatCannotStart)
{
    assignment.limits.cpuTime = 200ms;
    assignment.limits.wallTime = 1s;
    const auto result = run("sleep(100);");
    EXPECT_EQ(result.verdict, Verdict::TLE);
    EXPECT_EQ(result.reason, EndReason::WallTime);
    EXPECT_LT(result.cpuTime, 100ms);
}

TEST_F(Peers, abortIsACrashAndNotAMatterOfMemory)
{
    const auto result = run("abort();");
    EXPECT_EQ(result.verdict, Verdict::RTE);
    EXPECT_EQ(result.signal, SIGABRT);
}

TEST_F(Peers, tooMuchTouchedMemoryIsNoWrongAnswer)
{
    assignment.limits.memory = ByteCount::mib(64);
    const auto result = run("size_t n=100u<<20;volatile char*p=malloc(n);if(!p)return 1;"
                            "for(size_t i=0;i<n;i+=4096)p[i]=1;");
    EXPECT_EQ(result.verdict, Verdict::MLE);
    EXPECT_EQ(result.reason, EndReason::Memory);
}

TEST_F(Peers, aNullPointerIsNamedByItsSignal)
{
    const auto result = run("*(volatile int*)0=1;");
    EXPECT_EQ(result.verdict, Verdict::RTE);
    EXPECT_EQ(result.signal, SIGSEGV);
}

TEST_F(Peers, timeInTheKernelIsTimeThatIsShown)
{
    assignment.limits.cpuTime = 300ms;
    const auto result = run("for(;;)syscall(SYS_getppid);");
    EXPECT_EQ(result.verdict, Verdict::TLE);
    EXPECT_GT(result.cpuTime, assignment.limits.cpuTime); // user and system time together
}

TEST_F(Peers, aFloodOfOutputIsCutAndCalledThat)
{
    assignment.limits.output = ByteCount::mib(8);
    const auto result = run("static char b[1<<20];memset(b,'x',sizeof b);"
                            "for(int i=0;i<300;i++)if(write(1,b,sizeof b)<0)return 1;");
    EXPECT_EQ(result.verdict, Verdict::OLE);
    EXPECT_TRUE(result.outputTruncated);
}

TEST_F(Peers, whoRunsTheProgramCannotBeKilledByIt)
{
    const auto result = run("kill(getppid(),SIGKILL);kill(-1,SIGKILL);usleep(50000);");
    EXPECT_EQ(result.verdict, Verdict::AC);
}

} // namespace
} // namespace assay::judge
