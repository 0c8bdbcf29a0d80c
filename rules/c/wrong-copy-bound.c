#include <string.h>

struct entry {
    char name[32];
};

void copies(const char *from, const char *more)
{
    char to[16], label[16] = "";
    strncpy(to, from, strlen(from));
    //                ^^^^^^^^^^^^ alert
    memcpy(to, from, strlen(from) + 1);
    //               ^^^^^^^^^^^^^^^^ alert
    strncat(to, more, strlen(more));
    //                ^^^^^^^^^^^^ alert
    strncat(label, more, sizeof(label));
    //                   ^^^^^^^^^^^^^ alert
    strncat(label, more, sizeof(label) - 1);
    //                   ^^^^^^^^^^^^^^^^^ alert
    strncat(label, more, sizeof(label) - strlen(label));
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

void field(struct entry *entry, const char *from)
{
    strncpy(entry->name, from, strlen(from));
    //                         ^^^^^^^^^^^^ missed: the size of a field stands elsewhere
}

void asked_elsewhere(const char *code)
{
    char to[8];
    require_short(code);
    memcpy(to, code, strlen(code));
    //               ^^^^^^^^^^^^ spurious: its length was checked by another function
}

void fine(const char *from, size_t n)
{
    char to[16], label[16] = "";
    char *heap = malloc(strlen(from) + 1);
    strncpy(to, from, sizeof(to) - 1);
    strncat(label, from, sizeof(label) - strlen(label) - 1);
    memcpy(heap, from, strlen(from) + 1);
    if (strlen(from) < sizeof(to))
        memcpy(to, from, strlen(from) + 1);
    strncpy(to, from, n);
    memcpy(to, "abc", 4);
}
