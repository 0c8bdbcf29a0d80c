#include <stdio.h>
#include <string.h>

#define NAME_MAX_LENGTH 32

struct entry {
    char name[NAME_MAX_LENGTH];
};

void show(const char *name, char **argv, struct entry *entry)
{
    char line[16], copy[NAME_MAX_LENGTH], third[8];
    char fourth[64];
    char fifth[64];
    strncpy(line, name, sizeof(line));
    // <- alert
    strncpy(copy, argv[1], NAME_MAX_LENGTH);
    // <- alert
    strncpy(third, entry->name, sizeof(third));
    // <- alert
    strncpy(fourth, getenv("HOME"), sizeof(fourth) - 1);
    // <- alert
    strncpy(fifth, name, sizeof fifth);
    // <- alert
    print_all(line, copy, third, fourth, fifth);
}

void into_field(struct entry *entry, const char *name)
{
    strncpy(entry->name, name, sizeof(entry->name));
    // <- missed: the field may be zero already
}

void fixed_width(int fd, const char *name)
{
    char record[8];
    strncpy(record, name, sizeof(record));
    // <- spurious: the field of the file has no end by design
    write(fd, record, sizeof(record));
}

void fine(const char *name)
{
    char line[16], zero[16] = "", other[16] = {0};
    char set[16];
    strncpy(line, name, sizeof(line) - 1);
    line[sizeof(line) - 1] = '\0';
    strncpy(zero, name, sizeof(zero) - 1);
    strncpy(other, name, sizeof(other) - 1);
    memset(set, 0, sizeof(set));
    strncpy(set, name, sizeof(set) - 1);
    snprintf(line, sizeof(line), "%s", name);
}
