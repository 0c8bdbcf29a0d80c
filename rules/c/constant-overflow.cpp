#include <cstdio>
#include <cstring>

class Reader {
public:
    void read() {
        char line[80];
        fgets(line, 100, stdin);
        //          ^^^ alert
        line[80] = '\0';
        // <- alert
        line[79] = '\0';
        text[80] = '\0';
    }

private:
    char text[120];
};
