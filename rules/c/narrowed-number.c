#include <stdio.h>
#include <stdlib.h>

void keep(int argc, char **argv)
{
    int number = atoi(argv[1]);
    char small = (char)number;
    //                 ^^^^^^ alert
    short middle = (short)number;
    //                    ^^^^^^ alert
    short other = number;
    //            ^^^^^^ alert
    long wide = strtol(argv[2], NULL, 10);
    uint16_t port = (uint16_t)wide;
    //                        ^^^^ alert
    unsigned char byte = wide;
    //                   ^^^^ alert
    printf("%d %d %d %d %d\n", small, middle, other, port, byte);
}

void compared(int argc, char **argv)
{
    int number = atoi(argv[1]);
    if (number < 0 || number > 65535)
        return;
    uint16_t port = (uint16_t)number;
    printf("%d\n", port);
}

void fine(int argc, char **argv, int width)
{
    char letter = (char)width;
    long number = (long)atoi(argv[1]);
    int size = number;
    char low = (char)(number & 0xff);
    char *text = (char *)number;
    printf("%c %d %d %s\n", letter, size, low, text);
}
