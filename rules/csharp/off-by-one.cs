class Prices
{
    private List<string> names;

    int Total(int[] prices)
    {
        var result = 0;
        for (var i = 0; i <= prices.Length; i++)
//                      ^^^^^^^^^^^^^^^^^^ alert
        {
            result += prices[i];
        }
        return result;
    }

    void Print()
    {
        for (int i = 0; i <= names.Count; i++)
//                      ^^^^^^^^^^^^^^^^ alert
            Console.WriteLine(names[i]);
    }

    int Digits(string text)
    {
        var count = 0;
        for (int i = 0; i <= text.Length; ++i)
//                      ^^^^^^^^^^^^^^^^ alert
        {
            if (char.IsDigit(text[i])) count++;
        }
        return count;
    }

    void Clear(byte[] key)
    {
        for (int i = 0; i <= key.Length; i++) { key[i] = 0; }
//                      ^^^^^^^^^^^^^^^ alert
    }

    void Rename()
    {
        for (int index = 0; index <= this.users.Count; index++)
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        {
            var user = this.users[index];
            user.Name = user.Name.Trim();
        }
    }

    int Right(int[] prices, List<int> list)
    {
        var result = 0;
        for (int i = 0; i < prices.Length; i++) result += prices[i];
        for (int i = 0; i <= prices.Length - 1; i++) result += prices[i];
        for (int i = 1; i <= prices.Length; i++) result += prices[i - 1];
        for (int i = 1; i <= list.Count; i++) result += list[i - 1];
        return result;
    }

    int[] Distances(string a)
    {
        var row = new int[a.Length + 1];
        for (int i = 0; i <= a.Length; i++) row[i] = i;
        return row;
    }

    void Words(string text)
    {
        var start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ' ')
            {
                Console.WriteLine(text.Substring(start, i - start));
                start = i + 1;
            }
        }
    }

    int First(int[] values, int limit)
    {
        for (int i = 0; i <= values.Length; i++)
        {
            if (i == limit) break;
            if (values[i] > 0) return i;
        }
        return -1;
    }
}
