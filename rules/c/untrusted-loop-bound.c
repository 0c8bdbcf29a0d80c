#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>

void repeat(int argc, char **argv)
{
    int times = atoi(argv[1]);
    for (int i = 0; i < times; i++)
    //                  ^^^^^ alert
        puts("again");
    for (int i = 1; i <= atoi(argv[2]); i++)
    //                   ^^^^^^^^^^^^^ alert
        puts("once more");
}

void of_packet(const unsigned char *packet)
{
    uint32_t count = ntohl(*(const uint32_t *)packet);
    for (uint32_t i = 0; i < count; i++)
    //                       ^^^^^ alert
        consume(packet + i);
}

void of_line(void)
{
    int rows, columns;
    scanf("%d %d", &rows, &columns);
    for (int i = 0; i < rows; i++)
    //                  ^^^^ alert
        for (int k = 0; k < columns; k++)
        //                  ^^^^^^^ alert
            cell(i, k);
}

void compared(int argc, char **argv)
{
    int times = atoi(argv[1]);
    if (times > 100)
        times = 100;
    for (int i = 0; i < times; i++)
        puts("again");
}

void fine(int argc, char **argv, int n)
{
    int times = atoi(argv[1]);
    for (int i = 0; i < argc; i++)
        puts(argv[i]);
    for (int i = 0; i < n; i++)
        puts("again");
    for (int i = 0; i < (times < 10 ? times : 10); i++)
        puts("again");
}
