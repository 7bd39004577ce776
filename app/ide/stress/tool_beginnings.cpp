#include "stress/tool_beginnings.h"

#include <QCoreApplication>

namespace assay::ide {

namespace {

struct Beginning {
    Q_DECLARE_TR_FUNCTIONS(assay::ide::ToolBeginnings)
};

} // namespace

QString generatorBeginning(const QString &languageId)
{
    const QString seed = Beginning::tr("the seed is the first argument");
    const QString small = Beginning::tr("small inputs find most mistakes");
    if (languageId == u"python")
        return QStringLiteral("import random\nimport sys\n\n"
                              "random.seed(int(sys.argv[1]))  # %1\n"
                              "n = random.randint(1, 5)  # %2\n"
                              "print(n)\n"
                              "print(*(random.randint(0, 9) for _ in range(n)))\n")
            .arg(seed, small);
    if (languageId == u"cpp")
        return QStringLiteral("#include <cstdlib>\n#include <iostream>\n#include <random>\n\n"
                              "int main(int, char **arguments)\n{\n"
                              "    std::mt19937 random(std::atoi(arguments[1])); // %1\n"
                              "    int n = random() % 5 + 1; // %2\n"
                              "    std::cout << n << '\\n';\n"
                              "    for (int i = 0; i < n; ++i)\n"
                              "        std::cout << random() % 10 << ' ';\n"
                              "    std::cout << '\\n';\n}\n")
            .arg(seed, small);
    return {};
}

} // namespace assay::ide
