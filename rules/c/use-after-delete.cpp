struct Node {
    int value;
    Node *next;
};

int take(Node *node)
{
    delete node;
    // <- alert
    return node->value;
}

int takeAll(int *values)
{
    delete[] values;
    // <- alert
    int first = values[0];
    return first;
}

void end(int *values)
{
    delete[] values;
    // <- alert
    log("ended");
    delete[] values;
}

void report(Node *node)
{
    delete node;
    // <- alert
    std::cout << "deleted " << node->value << std::endl;
}

void set(Node *node)
{
    delete node;
    // <- alert
    node->next = nullptr;
}

void list(Node *head)
{
    for (Node *node = head; node; node = node->next)
        delete node;
        // <- missed: the loop uses it in its own head
}

void hidden(Node *node)
{
    delete node;
    // <- spurious: the function gives it a new value
    renew(node);
    delete node;
}

int fine(Node *node, Node *other, bool done)
{
    int value = node->value;
    delete node;
    node = new Node();
    node->value = value;
    if (done) {
        delete node;
        return value;
    }
    node->next = other;
    delete node->next;
    other = nullptr;
    delete other;
    delete node;
    return value;
}
