#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BANNER "welcome"

struct user {
    char name[32];
};

int main(int argc, char *argv[])
{
    char path[128];
    char *home = getenv("HOME");
    strcpy(path, argv[1]);
    // <- alert
    strcpy(path, home);
    // <- alert
    strcat(path, argv[2]);
    // <- alert
    return open_it(path);
}

void greet(const struct user *user, const char *greeting)
{
    char line[64], word[16];
    strcpy(line, greeting);
    // <- alert
    strcat(line, user->name);
    // <- alert
    stpcpy(word, (char *)greeting);
    // <- alert
    puts(line);
}

void copy_text(char *to, const char *from)
{
    strcpy(to, from);
    // <- alert
}

void into_field(struct user *user, const char *name)
{
    strcpy(user->name, name);
    // <- missed: the size of a field stands elsewhere
}

void checked_by_caller(const char *code)
{
    char buffer[8];
    assert_short(code);
    strcpy(buffer, code);
    // <- spurious: checked by another function
}

void fine(const char *name, const char *from, size_t size)
{
    char line[64], copy[64];
    char *heap = malloc(strlen(name) + 1);
    const char *fixed = "fixed";
    strcpy(line, "constant");
    strcat(line, BANNER);
    strcpy(copy, fixed);
    strcpy(heap, name);
    if (strlen(from) >= sizeof(line))
        return;
    strcpy(line, from);
    strncpy(copy, name, sizeof(copy) - 1);
    snprintf(line, sizeof(line), "%s", name);
}
