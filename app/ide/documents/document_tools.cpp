#include "documents/document_tools.h"

#include <QCoreApplication>
#include <QLibrary>

namespace assay::ide {

DocumentTools *documentTools()
{
    static DocumentTools *const tools = []() -> DocumentTools * {
        using Entry = DocumentTools *(*)();
        const QString name = QStringLiteral("/assay/assay-documents.so");
        // As installed, then as built.
        for (const QString &folder :
             {QStringLiteral(ASSAY_LIBRARY_FOLDER), QStringLiteral("lib")}) {
            QLibrary library(QCoreApplication::applicationDirPath() + QStringLiteral("/../") +
                             folder + name);
            if (const auto entry = reinterpret_cast<Entry>(library.resolve("assayDocumentTools")))
                return entry();
        }
        return nullptr;
    }();
    return tools;
}

} // namespace assay::ide
