#include <string.h>

void copy(char *to, const char *from)
{
    while (*from != '\0') {
//  ^^^^^^^^^^^^^^^^^^^^^^^ alert
        *to = *from;
        to++;
        from++;
    }
    *to = '\0';
}

void shorter(char *to, const char *from)
{
    while (*from)
//  ^^^^^^^^^^^^^ alert
        *to++ = *from++;
}

void by_index(char *to, char *from)
{
    int i = 0;
    while (from[i] != '\0') {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        to[i] = from[i];
        i++;
    }
    to[i] = '\0';
}

void by_length(char *to, const char *from)
{
    int length = strlen(from);
    for (int i = 0; i <= length; i++) {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        to[i] = from[i];
    }
}

void into_array(char to[16], const char *from)
{
    for (int i = 0; from[i] != '\0'; i++) {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        to[i] = from[i];
    }
}

void with_size(char *to, size_t size, const char *from)
{
    while (*from != '\0' && size > 1) {
        *to++ = *from++;
        size--;
    }
    *to = '\0';
}

size_t measure(const char *from)
{
    size_t n = 0;
    while (*from != '\0') {
        from++;
        n++;
    }
    return n;
}

void upper(char *text)
{
    while (*text != '\0') {
        *text = toupper(*text);
        text++;
    }
}

void limited(char *to, const char *from)
{
    int length = strlen(from);
    if (length > 15)
        length = 15;
    for (int i = 0; i < length; i++) {
        to[i] = from[i];
    }
}
