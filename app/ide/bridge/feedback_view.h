#pragma once

#include <QString>
#include <QVector>

namespace assay::ide {

/// A tip in the window's language. Plain text: a student's bytes are in it.
struct TipView {
    QString seen;
    QString next;
    QString file; ///< as named in the editor's tabs; empty: no place
    int line = 0; ///< 1-based; 0: unknown
    int column = 0;
};

/// What the feedback panel shows.
struct FeedbackView {
    enum class About {
        Nothing, ///< no program yet
        Source,  ///< the program as it stands, before a run
        Run,     ///< the last run
        Passed,  ///< the last run, in which nothing was wrong
    };
    About about = About::Nothing;
    QVector<TipView> tips;
};

} // namespace assay::ide
