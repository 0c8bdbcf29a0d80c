#include <cstring>
#include <vector>

void fill(int n)
{
    int *values = new int[n];
    use(values);
    delete values;
    // <- alert
}

void text(const char *from)
{
    char *copy = new char[strlen(from) + 1];
    strcpy(copy, from);
    std::string *names;
    names = new std::string[3];
    Node **nodes = new Node *[8];
    char *quiet = new (std::nothrow) char[64];
    delete copy;
    // <- alert
    delete names;
    // <- alert
    delete nodes;
    // <- alert
    delete quiet;
    // <- alert
}

Holder::Holder(int n) : values(new int[n]) {}
Holder::~Holder()
{
    delete values;
    // <- missed: made in the constructor
}

void twice(int n, int *other)
{
    int *values = new int[n];
    use(values);
    delete[] values;
    values = other;
    delete values;
    // <- spurious: it holds another by now
}

void fine(int n)
{
    int *one = new int(3);
    int *many = new int[n];
    Node *node = new Node;
    Node *made = new Node();
    std::vector<int> all(n);
    delete one;
    delete[] many;
    delete node;
    delete made;
}

void from_malloc(int n)
{
    int *values = (int *)malloc(n * sizeof(int));
    char *copy = strdup("text");
    delete[] values;
    // <- alert
    delete copy;
    // <- alert
}

void one_as_many()
{
    Node *node = new Node;
    Node *other = new Node();
    delete[] node;
    // <- alert
    free(other);
    // <- alert
}

void local()
{
    char line[80];
    char *text;
    text = line;
    delete[] text;
    // <- alert
}

void fine_again(int n)
{
    int *values = (int *)malloc(n * sizeof(int));
    Node *node = new Node;
    char line[80];
    char *text = new char[n];
    strcpy(line, text);
    free(values);
    delete node;
    delete[] text;
}
