#pragma once

#include <QObject>

namespace assay::ide {

class AssignmentSearch;
class BrowserPane;
class Settings;

/// Gives the browser its full-text search, and its filters and order of the last time.
class BrowserLink : public QObject {
    Q_OBJECT

public:
    BrowserLink(BrowserPane &browser, Settings &settings, QObject *parent = nullptr);

private:
    AssignmentSearch *m_search;
};

} // namespace assay::ide
