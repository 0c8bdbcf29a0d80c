#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *copy(const char *text)
{
    char *to = malloc(strlen(text));
    //                ^^^^^^^^^^^^ alert
    if (!to)
        return NULL;
    strcpy(to, text);
    return to;
}

char *join(const char *a, const char *b)
{
    char *to = xmalloc(strlen(a) + strlen(b));
    //                 ^^^^^^^^^^^^^^^^^^^^^ alert
    strcpy(to, a);
    strcat(to, b);
    return to;
}

char *quoted(const char *text)
{
    char *to = (char *)alloca(strlen(text));
    //                        ^^^^^^^^^^^^ alert
    sprintf(to, "%s", text);
    return strdup(to);
}

char *measured(const char *text)
{
    size_t n = strlen(text);
    char *to = malloc(n);
    //                ^ missed: measured before
    return strcpy(to, text);
}

char *two(const char *text, char *other)
{
    char *to = malloc(strlen(text));
    //                ^^^^^^^^^^^^ spurious: what is copied is something else
    memcpy(to, text, strlen(text));
    strcpy(other, "done");
    return to;
}

char *fine(const char *text, const char *more)
{
    char *to = malloc(strlen(text) + 1);
    strcpy(to, text);
    char *both = malloc(strlen(text) + strlen(more) + 1);
    strcat(strcpy(both, text), more);
    char *bytes = malloc(strlen(text));
    memcpy(bytes, text, strlen(text));
    log_size(strlen(text));
    return both;
}
