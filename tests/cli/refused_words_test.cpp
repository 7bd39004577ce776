// Whatever call the sandbox's policies can refuse, core knows what it stands for, so that a student
// reads a sentence and no bare name. The truth about the policies is their compiled filters.

#include "helper/seccomp.h"
#include "model/refused_call.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <gtest/gtest.h>
#include <linux/seccomp.h>
#include <memory>
#include <optional>
#include <seccomp.h>

namespace assay {
namespace {

using sandbox::FilterProgram;

/// Runs a filter for one call number and every possible argument: where a step looks at an
/// argument, both ways are taken.
class Walk {
public:
    Walk(const FilterProgram &program, unsigned call)
        : m_program(program),
          m_call(call)
    {
    }

    /// Can the filter end in this kind of answer?
    bool reaches(std::uint32_t answer) const { return from(0, std::nullopt, answer); }

private:
    using Value = std::optional<std::uint32_t>; ///< none: depends on an argument

    static bool compare(std::uint16_t code, std::uint32_t value, std::uint32_t with)
    {
        switch (BPF_OP(code)) {
        case BPF_JEQ: return value == with;
        case BPF_JGT: return value > with;
        case BPF_JGE: return value >= with;
        default: return (value & with) != 0; // BPF_JSET
        }
    }

    bool from(std::size_t at, Value loaded, std::uint32_t answer) const
    {
        for (; at < m_program.size(); ++at) {
            const sock_filter &step = m_program[at];
            switch (BPF_CLASS(step.code)) {
            case BPF_RET: return (step.k & SECCOMP_RET_ACTION_FULL) == answer;
            case BPF_LD:
                loaded = step.k == offsetof(seccomp_data, nr)     ? Value(m_call)
                         : step.k == offsetof(seccomp_data, arch) ? Value(seccomp_arch_native())
                                                                  : Value();
                break;
            case BPF_ALU: loaded.reset(); break; // masks of arguments
            case BPF_JMP:
                if (BPF_OP(step.code) == BPF_JA) {
                    at += step.k;
                } else if (loaded) {
                    at += compare(step.code, *loaded, step.k) ? step.jt : step.jf;
                } else {
                    return from(at + 1 + step.jt, loaded, answer) ||
                           from(at + 1 + step.jf, loaded, answer);
                }
                break;
            default: ADD_FAILURE() << "unknown filter step " << step.code; return false;
            }
        }
        ADD_FAILURE() << "the filter has no end";
        return false;
    }

    const FilterProgram &m_program;
    unsigned m_call;
};

/// Names of the calls that the policy may refuse with some arguments.
std::vector<std::string> refusable(sandbox::FilterPolicy policy)
{
    const auto program = sandbox::filterFor(policy);
    EXPECT_TRUE(program) << program.error();
    std::vector<std::string> names;
    for (unsigned call = 0; program && call < 512; ++call) {
        const std::unique_ptr<char, void (*)(void *)> name(
            seccomp_syscall_resolve_num_arch(seccomp_arch_native(), static_cast<int>(call)),
            std::free);
        // The filters hold "trace" where the helper later puts "ask the supervisor".
        if (name && Walk(**program, call).reaches(SECCOMP_RET_TRACE))
            names.emplace_back(name.get());
    }
    return names;
}

TEST(RefusedWords, CoverTheTeachingPolicy)
{
    const auto names = refusable(sandbox::FilterPolicy::Teaching);
    for (const char *known : {"socket", "ptrace", "mount", "clone", "ioctl", "chmod", "keyctl"})
        EXPECT_TRUE(std::ranges::contains(names, known)) << known;
    for (const char *free : {"read", "write", "exit_group", "futex", "mmap", "execve"})
        EXPECT_FALSE(std::ranges::contains(names, free)) << free;
    for (const auto &name : names)
        EXPECT_NE(attemptOf(name), Attempt::Other) << name << " has no words in core/model";
}

TEST(RefusedWords, CoverTheExamPolicy)
{
    const auto names = refusable(sandbox::FilterPolicy::Exam);
    EXPECT_GT(names.size(), refusable(sandbox::FilterPolicy::Teaching).size());
    for (const char *known : {"connect", "inotify_init1", "symlink"})
        EXPECT_TRUE(std::ranges::contains(names, known)) << known;
    for (const auto &name : names)
        EXPECT_NE(attemptOf(name), Attempt::Other) << name << " has no words in core/model";
}

} // namespace
} // namespace assay
