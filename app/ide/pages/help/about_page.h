#pragma once

#include "bridge/installation.h"
#include "pages/page.h"

class QTextBrowser;

namespace assay::ide {

/// What this is, in which versions, and what the doctor says about this computer: all that a bug
/// report needs, to be copied with one button.
class AboutPage : public Page {
    Q_OBJECT

public:
    explicit AboutPage(QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;
    /// For reports; in English, as those who read it may not speak the student's language.
    QString plainReport() const;

private:
    void showAll();

    QTextBrowser *m_text;
    DoctorReport m_doctor;
    bool m_asking = false;
};

} // namespace assay::ide
