#pragma once

#include "bridge/view_types.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace assay::ide {

class AssignmentModel;
class JudgeService;
class Settings;

/// Which assignments there are: those that come with the program, those of the command line and
/// those the student opened. Fills the model while their packages are read.
class Catalogue : public QObject {
    Q_OBJECT

public:
    struct Parts {
        JudgeService &service;
        Settings &settings;
        AssignmentModel &model;
    };

    /// `places`: packages and folders of the command line.
    Catalogue(const Parts &parts, const QStringList &places, QObject *parent = nullptr);

    /// Looks again into all places; ends in found().
    void rescan();
    /// A folder or package that the student opened: its first assignment is opened next, and it is
    /// remembered; unless there is none, see nothingFound().
    void add(const QString &path);
    /// The same for several: the first one's first assignment is opened.
    void addAll(const QStringList &paths);
    /// What to open once the list is there: what was just added, else, unless something
    /// `isOpen`, what the command line names, else what was open last. Empty: nothing.
    QString takeFirst(bool isOpen);
    /// A submission was judged: the assignment's mark in the list may change.
    void refreshProgress(const QString &assignmentId);

Q_SIGNALS:
    void found();
    /// The model was filled anew.
    void shown();
    /// There is no assignment in a place that was named or opened.
    void nothingFound(const QString &path);
    /// The file that the student just opened is no package that can be read; it is not kept in the
    /// list, unless it was there before. `problem` is a sentence.
    void refused(const QString &path, const QString &problem);

private:
    void noteFound(const QStringList &paths);
    void noteEntries(const QVector<AssignmentEntry> &entries);
    void showEntries();
    void remember(const QString &place);
    void forget(const AssignmentEntry &entry);
    QString firstIn(const QString &place) const;

    Parts m_parts;
    QStringList m_places; ///< of the command line
    QStringList m_unseen; ///< those of them that were not looked into yet
    QString m_added;      ///< by the student, to be opened when the list is there
    QStringList m_fresh;  ///< places that were opened now for the first time
    QStringList m_paths;  ///< of the packages, in order
    QHash<QString, AssignmentEntry> m_entries;
    QTimer m_timer; ///< gathers entries before they are shown
};

} // namespace assay::ide
