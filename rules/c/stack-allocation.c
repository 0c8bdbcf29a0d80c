#include <alloca.h>
#include <stdlib.h>
#include <string.h>

void show(const char *name, char **argv)
{
    char *copy = alloca(strlen(name) + 1);
    //           ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    char *other = alloca(strlen(argv[1]) + strlen(name) + 2);
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    int n = atoi(argv[2]);
    int *values = alloca(n * sizeof(int));
    //            ^^^^^^^^^^^^^^^^^^^^^^^ alert
    char *same = __builtin_alloca(n);
    //           ^^^^^^^^^^^^^^^^^^^ alert
    size_t length = strlen(name);
    char *more = alloca(length + 1);
    //           ^^^^^^^^^^^^^^^^^^ alert
    use(copy, other, values, same, more);
}

void given(size_t n)
{
    char *room = alloca(n);
    //           ^^^^^^^^^ missed: a parameter, which may be anything
    use(room);
}

void own_names(int i)
{
    char *copy = alloca(strlen(names[i]) + 1);
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: all names are short
    strcpy(copy, names[i]);
}

void fine(const char *name, int argc)
{
    char *fixed = alloca(64);
    char *sized = alloca(sizeof(struct item));
    char *heap = malloc(strlen(name) + 1);
    char *limited;
    if (strlen(name) > 64)
        return;
    limited = alloca(strlen(name) + 1);
    use(fixed, sized, heap, limited);
}
