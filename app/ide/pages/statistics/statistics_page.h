#pragma once

#include "bridge/history_view.h"
#include "pages/page.h"

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace assay::ide {

class BarList;
class HistoryService;
class SolvedChart;
struct Statistics;

/// What the student has done so far: solved over time, verdicts, courses and tags; in words, with
/// bars, and as a file for a spreadsheet.
class StatisticsPage : public Page {
    Q_OBJECT

public:
    struct Parts {
        HistoryService &service;
        std::function<QVector<AssignmentEntry>()> entries;
    };

    explicit StatisticsPage(Parts parts, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    void failed(const QString &sentence);
    void exported(const QString &file);

private:
    void build();
    void show(const Statistics &statistics);
    void askForFile();
    void exportTo(const QString &file);

    Parts m_parts;
    QVector<TimelineRow> m_submissions;
    QPushButton *m_export;
    QScrollArea *m_scroll;
    QLabel *m_empty;
    QLabel *m_words = nullptr;
    SolvedChart *m_chart = nullptr;
    BarList *m_verdicts = nullptr;
    BarList *m_courses = nullptr;
    BarList *m_tags = nullptr;
    QLabel *m_tagsTitle = nullptr;
};

} // namespace assay::ide
