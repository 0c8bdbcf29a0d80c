#include <stdlib.h>

struct list {
    int *items;
    size_t size;
};

void grow(struct list *list)
{
    list->items = realloc(list->items, list->size * 2 * sizeof(int));
    // <- alert
    list->size *= 2;
}

char *append(char *line, size_t *n)
{
    *n += 16;
    line = realloc(line, *n);
    // <- alert
    return line;
}

char *cast(char *line, size_t n)
{
    line = (char *)realloc(line, n);
    // <- alert
    return line;
}

int tested(char *line, size_t n)
{
    if (!(line = realloc(line, n)))
    //    ^^^^^^^^^^^^^^^^^^^^^^^ alert
        return -1;
    return use(line);
}

void other(struct list *list, char **line, size_t n)
{
    char *same = *line;
    *line = realloc(same, n);
    // <- missed: the same under another name
}

char *fatal_later(char *line, size_t n)
{
    line = realloc(line, n);
    // <- spurious: the program ends in the function below
    end_without(line);
    return line;
}

char *fine(char *line, size_t n, struct list *list)
{
    char *grown = realloc(line, n);
    if (!grown)
        return line;
    line = grown;
    line = xrealloc(line, n);
    int *items = realloc(list->items, n);
    if (items)
        list->items = items;
    line = realloc(line, n);
    if (!line)
        exit(1);
    line = realloc(NULL, n);
    return line;
}
