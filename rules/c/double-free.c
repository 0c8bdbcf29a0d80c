#include <stdlib.h>

struct session {
    char *name;
};

void end(char *buffer)
{
    free(buffer);
    // <- alert
    log_line("ended");
    free(buffer);
}

int parse(const char *text, int failed)
{
    char *copy = strdup(text);
    if (failed) {
        log_line("failed");
        free(copy);
        // <- alert
    }
    free(copy);
    return failed;
}

void close_session(struct session *session)
{
    free(session->name);
    // <- alert
    free(session);
    free(session->name);
}

void twice(void *a, void *b)
{
    free(a);
    // <- alert
    free(b);
    free(a);
}

void three(void *a)
{
    free(a);
    // <- alert
    free(a);
    // <- alert
    free(a);
}

void through(void *a)
{
    void *b = a;
    free(a);
    // <- missed: under another name
    free(b);
}

void hidden(void *a)
{
    free(a);
    // <- spurious: the macro gives it a new value
    RENEW(a);
    free(a);
}

int fine(char *a, char *b, int failed)
{
    if (failed) {
        free(a);
        return 1;
    }
    free(b);
    b = NULL;
    free(b);
    free(a);
    while (next(&a)) {
        free(a);
    }
    if (failed)
        free(b);
    else
        free(b);
    return 0;
}
