#include <stdlib.h>
#include <string.h>

struct item {
    int id;
    char *name;
};

struct item *make(int id, const char *name)
{
    struct item *item = malloc(sizeof(*item));
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    item->id = id;
    return item;
}

char *copy(const char *text)
{
    char *to = (char *)malloc(strlen(text) + 1);
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    strcpy(to, text);
    return to;
}

int *zeros(size_t n)
{
    int *all;
    all = calloc(n, sizeof(int));
    // <- alert
    all[0] = 1;
    return all;
}

char upper(const char *text)
{
    char *own = strdup(text);
    //   ^^^^^^^^^^^^^^^^^^^ alert
    own[0] = 'A';
    return *own;
}

void fill(size_t n)
{
    char *block = malloc(n);
    //   ^^^^^^^^^^^^^^^^^^ alert
    memset(block, 1, n);
    send_block(block);
}

void into_field(struct item *item)
{
    item->name = malloc(16);
    //           ^^^^^^^^^^ missed: into a field
    item->name[0] = 'a';
}

void counted(size_t n)
{
    char *block = malloc(n);
    //   ^^^^^^^^^^^^^^^^^^ spurious: the macro ends the program
    NEED(block);
    block[0] = 1;
}

char *fine(const char *text, size_t n)
{
    char *a = malloc(n);
    if (a == NULL)
        return NULL;
    a[0] = 0;
    char *b;
    if (!(b = strdup(text)))
        return NULL;
    b[0] = 0;
    char *c = malloc(n);
    assert(c);
    c[0] = 0;
    char *d = xmalloc(n);
    d[0] = 0;
    char *passed_on = malloc(n);
    return passed_on;
}
