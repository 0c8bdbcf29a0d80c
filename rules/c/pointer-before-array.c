#include <stdlib.h>
#include <string.h>

void before(void)
{
    char line[100];
    char *start = line - 8;
    //            ^^^^^^^^ alert
    memset(start, 'a', 100);
    int numbers[10];
    int *last = numbers - 1;
    //          ^^^^^^^^^^^ alert
    *last = numbers[-1];
    //      ^^^^^^^^^^^ alert
    char *block = malloc(64);
    memcpy(block - 4, line, 8);
    //     ^^^^^^^^^ alert
    names[-2] = line[-1];
    //          ^^^^^^^^ alert
}

void fine(const char *text, char *names, int count)
{
    char line[100];
    size_t length = strlen(line) - 1;
    char *end = line + length - 1;
    int numbers[10] = {0};
    numbers[count - 1] = 2;
    names[-1] = 'a';
    int less = count - 1;
    const char *back = text - 1;
    use(end, less, back);
}
