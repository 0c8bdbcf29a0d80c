package numbers

func sum(values []int) (total int) {
	for i := 0; i <= len(values); i++ {
		total += values[i]
		//       ^^^^^^^^^ alert
	}
	return total
}

func show(names []string) {
	for i := 0; i <= len(names); i++ {
		fmt.Println(names[i])
		//          ^^^^^^^^ alert
	}
}

func pairs(values []int) (largest int) {
	for i := range values {
		largest += values[i+1] - values[i]
		//         ^^^^^^^^^^^ alert
	}
	return largest
}

func empty() []int {
	squares := make([]int, 0, 10)
	for i := 0; i < 10; i++ {
		squares[i] = i * i
//^^^^^^^^^^ alert
	}
	return squares
}

func declared(given map[string]int) {
	var found []string
	for name := range given {
		found[0] = name
//^^^^^^^^ alert
	}
	keep(found)
}

func last(values []int) int {
	return values[len(values)]
	//     ^^^^^^^^^^^^^^^^^^^ missed: that an index is the length is not understood
}

func fine(values []int) (total int) {
	for i := 0; i < len(values); i++ {
		total += values[i]
	}
	for i := 1; i <= len(values); i++ {
		total += values[i-1]
	}
	for i := range values {
		if i+1 < len(values) {
			total += values[i+1]
		}
	}
	for n := 1; n <= len(values); n++ {
		total += n
	}
	return total
}

func filled() []string {
	names := make([]string, 0)
	names = append(names, "first")
	names[0] = "second"
	var read []byte
	read, err := load()
	if err == nil {
		read[0] = 1
	}
	rows := make([]int, 10)
	rows[0] = 1
	counts := make(map[string]int, 0)
	counts["a"] = 1
	var table map[string]int
	table = other()
	table["a"] = 2
	var decoded []int
	json.Unmarshal(data, &decoded)
	decoded[0] = 1
	return names
}

const most = 4

func fixed() {
	header := make([]byte, 4)
	header[4] = 1
 // <- alert
	header[most] = 1
 // <- alert
	header[most-1] = 1
	fmt.Println(header[1:5], header[1:4])
	//          ^^^^^^^^^^^ alert
	codes := []int{1, 2, 3}
	fmt.Println(codes[3], codes[2])
	//          ^^^^^^^^ alert
	fmt.Println(codes[4:], codes[3:])
	//          ^^^^^^^^^ alert
	room := make([]byte, 0, most)
	fmt.Println(room[:4], room[:most+1])
	//                    ^^^^^^^^^^^^^ alert
	sparse := []int{9: 1}
	sparse[5] = 2
	for i := 0; i < 4; i++ {
		header[i] = 0
	}
}

func grows(size int) {
	rows := make([]int, 2)
	add := func(row int) { rows = append(rows, row) }
	add(1)
	rows[2] = 4
	given := make([]int, size)
	given[7] = 1
	table := make(map[int]string, 2)
	table[5] = "five"
	if some := []int{1}; len(some) > 2 {
		some[2] = 1
	}
}
