#include <stdarg.h>
#include <stdio.h>

#define APP "shop"

void report(const char *user, const char *host, int port, const char *note)
{
    char line[128], url[64];
    char *heap = malloc(strlen(note) + 32);
    sprintf(line, "user %s", user);
    // <- alert
    sprintf(url, "http://%s:%d/", host, port);
    // <- alert
    sprintf(url, "%d:%s", port, host);
    // <- alert
    sprintf(line, "%-20s", getenv("USER"));
    // <- alert
    sprintf(heap, "http://%s/", note);
    send_line(line, url);
}

void warn(const char *format, ...)
{
    char line[256];
    va_list arguments;
    va_start(arguments, format);
    vsprintf(line, format, arguments);
    // <- alert
    va_end(arguments);
}

void middle(const char *host, int port, int id)
{
    char line[64];
    sprintf(line, "%d %s %d", port, host, id);
    // <- missed: the text stands between numbers
}

void month(int i)
{
    char line[64];
    sprintf(line, "%s", months[i]);
    // <- spurious: no name of a month is long
}

void fine(const char *name, int id, double part)
{
    char line[64];
    sprintf(line, "%d of %5.2f", id, part);
    sprintf(line, "%s", APP);
    sprintf(line, "%.32s", name);
    sprintf(line, "%s is down", "database");
    snprintf(line, sizeof(line), "%s", name);
    if (strlen(name) < 40)
        sprintf(line, "name: %s", name);
    sprintf(line, "%x", id);
}
