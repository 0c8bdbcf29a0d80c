#include <stdio.h>
#include <string.h>
#include <unistd.h>

void lines(const char *name, int fd)
{
    char line[80];
    fgets(line, 100, stdin);
    //          ^^^ alert
    fgets(line, 80, stdin);
    line[80] = '\0';
    // <- alert
    line[79] = '\0';
    strncpy(line, name, 8 * 16);
    //                  ^^^^^^ alert
    memset(line, 'a', 81);
    //                ^^ alert
    memset(line, 0, sizeof(line));
    read(fd, line, 128);
    //             ^^^ alert
    read(fd, line, 64);
    snprintf(line, 256, "%s", name);
    //             ^^^ alert
    puts(line);
}

int totals(void)
{
    int totals[4] = {1, 2, 3, 4};
    int *last = &totals[4];
    memcpy(totals, last - 4, 16);
    for (int i = 0; i < 4; i++)
        totals[i] = i;
    return totals[3] + totals[4];
    //                 ^^^^^^^^^ alert
}

void one_of_two(int is_long)
{
    if (is_long) {
        char text[256];
        fgets(text, 256, stdin);
        puts(text);
    } else {
        char text[16];
        fgets(text, 16, stdin);
        puts(text);
    }
}

void elsewhere(char *given, size_t size)
{
    char *text = given;
    char made[size];
    char named[BUFSIZ];
    text[100] = '\0';
    given[100] = '\0';
    made[100] = '\0';
    named[100] = '\0';
    wide.text[100] = '\0';
}

struct record {
    char text[4];
};

void other(struct record *record, char text[4])
{
    record->text[9] = 0;
    text[9] = 0;
}
