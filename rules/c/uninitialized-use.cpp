int fresh()
{
    int *number = new int;
    //            ^^^^^^^ alert
    int value = *number;
    delete number;
    return value;
}

double pointed()
{
    double *place;
    //      ^^^^^ alert
    return *place;
}

class Counter {
public:
    int next()
    {
        int step;
        //  ^^^^ alert
        total += step;
        return total;
    }

private:
    int total;
};

int fine(std::istream &in)
{
    int *number = new int(3);
    int value = *number;
    int *other = new int;
    *other = 4;
    value += *other;
    int count;
    in >> count;
    int width;
    measure(width);
    Item *item;
    item = new Item;
    return value + count + width + item->size;
}
