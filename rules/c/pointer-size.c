#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
    int id;
    char name[32];
};

struct item *make(void)
{
    struct item *item = malloc(sizeof(item));
    //                         ^^^^^^^^^^^^ alert
    int *values = (int *)malloc(sizeof(values));
    //                          ^^^^^^^^^^^^^^ alert
    return pick(item, values);
}

void clear(struct item *item, char *line, char *out)
{
    memset(item, 0, sizeof(item));
    //              ^^^^^^^^^^^^ alert
    strncpy(line, item->name, sizeof(line));
    //                        ^^^^^^^^^^^^ alert
    snprintf(out, sizeof(out), "%d", item->id);
    //            ^^^^^^^^^^^ alert
    fgets(line, sizeof(line), stdin);
    //          ^^^^^^^^^^^^ alert
}

void parameter(char buffer[64])
{
    memset(buffer, 0, sizeof(buffer));
    //                ^^^^^^^^^^^^^^ missed: an array as a parameter is a pointer
}

void array_of_pointers(void)
{
    void *all = malloc(sizeof(all));
    //                 ^^^^^^^^^^^ spurious: room for one pointer is meant
    keep(all);
}

void fine(const char *name)
{
    char line[64];
    struct item item, *heap = malloc(sizeof(*heap));
    struct item *other = malloc(sizeof(struct item));
    memset(line, 0, sizeof(line));
    memset(&item, 0, sizeof(item));
    snprintf(line, sizeof(line), "%s", name);
    memcpy(heap, other, sizeof(*heap));
    fgets(line, sizeof(line), stdin);
}

void given_later(void)
{
    struct item *item = NULL;
    item = malloc(sizeof(item));
    //            ^^^^^^^^^^^^ alert
    struct item *other;
    other = malloc(sizeof(*other));
    use(item, other);
}
