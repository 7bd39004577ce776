#pragma once

#include "bridge/view_types.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace assay::ide {

/// Where am I, and the two things to do: course › assignment, language, Run samples, Submit, more.
class TopBar : public QWidget {
    Q_OBJECT

public:
    /// The buttons follow their actions.
    TopBar(QAction *run, QAction *submit, QMenu *more, QWidget *parent = nullptr);

    void setPlace(const QString &course, const QString &title);
    /// `allowed` in the order of the assignment; empty hides the chooser.
    void setLanguages(const QVector<LanguageView> &allowed, const QString &current);

Q_SIGNALS:
    void languageChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_course;
    QLabel *m_separator;
    QLabel *m_title;
    QPushButton *m_language;
    QMenu *m_languageMenu;
};

} // namespace assay::ide
