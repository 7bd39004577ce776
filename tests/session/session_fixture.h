#pragma once

#include "package_on_disk.h"
#include "session/grading_session.h"

#include <condition_variable>
#include <functional>
#include <gtest/gtest.h>
#include <mutex>

namespace assay {

inline constexpr const char *secret = "secret-words";

/// Judges every test of the assignment as WA, with the secret in every text.
inline Result<Judgement> judgeAll(const judge::JudgeTicket &ticket, const EventSink &sink)
{
    const auto &id = ticket.submission.id;
    sink(CompileStarted{id});
    sink(CompileFinished{id, {}});
    Judgement judgement;
    judgement.submissionId = id;
    judgement.verdict = Verdict::WA;
    judgement.testsTotal = static_cast<int>(ticket.assignment->tests.size());
    for (const auto &test : ticket.assignment->tests) {
        TestResult result;
        result.test = test.name;
        result.visibility = test.visibility;
        result.verdict = Verdict::WA;
        if (test.visibility != Visibility::Shown) {
            result.message = result.output = result.errorOutput = secret;
            result.difference = Difference{1, 1, secret, secret};
        }
        judgement.results.push_back(result);
        sink(TestFinished{id, ++judgement.testsRun, judgement.testsTotal, result});
    }
    return judgement;
}

/// A session on a real package and a real gradebook, with a judge made up by the test.
class GradingSessionTest : public testing::Test {
protected:
    GradingSession::Options options(int workers = 0)
    {
        GradingSession::Options result;
        result.workers = workers;
        result.user = "ada";
        result.database = disk.path() / "gradebook.db";
        result.languageFolders = {disk.path() / "languages"};
        result.judges = [this]() -> judge::JudgeFunction {
            return [this](const judge::JudgeTicket &ticket, const EventSink &sink,
                          std::stop_token stop) { return judge(ticket, sink, stop); };
        };
        return result;
    }

    std::unique_ptr<GradingSession> open(GradingSession::Options o)
    {
        auto session = GradingSession::open(std::move(o), [this](const JudgeEvent &event) {
            const std::scoped_lock lock(mutex);
            events.push_back(event);
            changed.notify_all();
        });
        if (!session)
            throw std::runtime_error(session.error().message());
        return std::move(*session);
    }

    std::shared_ptr<const Assignment> openEcho(GradingSession &session)
    {
        auto loaded = session.openPackage(disk.package()).value();
        std::string issues;
        for (const auto &issue : loaded.issues)
            issues += issue.file.string() + ": " + issue.found + "; " + issue.expected + "\n";
        if (!loaded.assignment)
            throw std::runtime_error(issues);
        return loaded.assignment;
    }

    static Submission program(const std::string &text = "print(input())\n")
    {
        Submission submission;
        submission.languageId = "python";
        submission.files = {{"main.py", text}};
        submission.entry = "main.py";
        return submission;
    }

    template <typename Event> int count()
    {
        const std::scoped_lock lock(mutex);
        int number = 0;
        for (const auto &event : events)
            number += std::holds_alternative<Event>(event);
        return number;
    }

    template <typename Event> bool waitFor()
    {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(10), [this] {
            for (const auto &event : events)
                if (std::holds_alternative<Event>(event))
                    return true;
            return false;
        });
    }

    PackageOnDisk disk;
    std::function<Result<Judgement>(const judge::JudgeTicket &, const EventSink &, std::stop_token)>
        judge = [](const judge::JudgeTicket &ticket, const EventSink &sink, std::stop_token) {
            return judgeAll(ticket, sink);
        };
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<JudgeEvent> events;
};

} // namespace assay
