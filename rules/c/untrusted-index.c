#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const months[12];
static int counts[64];

void show(int argc, char **argv)
{
    int month = atoi(argv[1]);
    puts(months[month]);
    //          ^^^^^ alert
    puts(months[month - 1]);
    //          ^^^^^^^^^ alert
    int place;
    scanf("%d", &place);
    counts[place] = 1;
    //     ^^^^^ alert
    counts[strtol(argv[2], NULL, 10)]++;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

void of_packet(const unsigned char *packet)
{
    uint16_t kind = ntohs(*(const uint16_t *)packet);
    counts[kind]++;
    //     ^^^^ alert
}

void compared(int argc, char **argv)
{
    int month = atoi(argv[1]);
    if (month < 1 || month > 12)
        return;
    puts(months[month - 1]);
    int place = atoi(argv[2]);
    if (place >= 0 && place < 64)
        counts[place]++;
}

void fine(const unsigned char *packet, int i)
{
    puts(months[i]);
    counts[ntohs(*(const uint16_t *)packet) % 64]++;
    counts[ntohs(*(const uint16_t *)packet) & 63]++;
    counts[packet[3]] = 2;
}
