#include <cstring>
#include <string>

void show(const std::string &title, const char *text)
{
    char line[64];
    strcpy(line, title.c_str());
    // <- alert
    std::strcpy(line, text);
    // <- alert
    std::string copy = text;
    copy.append(title);
    strncpy(line, text, sizeof(line) - 1);
    line[sizeof(line) - 1] = 0;
}
