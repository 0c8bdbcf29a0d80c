#include <fstream>
#include <iostream>
#include <string>

void show()
{
    std::string name, line;
    std::cin >> name;
    std::ifstream file(name);
    //                 ^^^^ alert
    std::getline(std::cin, line);
    std::ofstream out("/srv/notes/" + line, std::ios::app);
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    std::string path(name);
    std::ifstream again;
    again.open(path);
    //         ^^^^ alert
    out << file.rdbuf() << again.rdbuf();
}

void fine(const std::string &name)
{
    std::ifstream file(name);
    std::ifstream fixed("/etc/shop.conf");
    std::string line;
    std::getline(std::cin, line);
    if (line.find("..") != std::string::npos)
        return;
    std::ofstream out("/srv/notes/" + line);
    out << file.rdbuf() << fixed.rdbuf();
}
