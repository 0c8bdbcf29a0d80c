package config

import (
	"math"
	"strconv"
)

func atoi32(text string) (int32, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	return int32(n), nil
	//           ^ alert
}

func port(text string) uint16 {
	n, _ := strconv.ParseInt(text, 10, 64)
	return uint16(n)
	//            ^ alert
}

func label(parts []string) (uint32, error) {
	n, err := strconv.ParseUint(parts[1], 10, 64)
	return uint32(n + 1), err
	//            ^^^^^ alert
}

func negative(text string) uint8 {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return 0
	}
	return uint8(n)
	//           ^ alert
}

type options struct{ weight int }

func weight(text string) int16 {
	var o options
	o.weight = number(text)
	return int16(o.weight)
	//           ^^^^^^^^ alert
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

func checked(text string) (uint16, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > math.MaxUint16 {
		return 0, errRange
	}
	return uint16(n), nil
}

func fits(text string) (b byte) {
	if n, err := strconv.Atoi(text); err == nil && n >= 0 && n <= 255 {
		b = byte(n)
	}
	return b
}

func parsed(text string) (int32, uint8) {
	n, _ := strconv.ParseInt(text, 10, 32)
	m, _ := strconv.ParseUint(text, 0, 8)
	return int32(n), uint8(m)
}

func wide(text string) (int64, uint64) {
	n, _ := strconv.Atoi(text)
	return int64(n), uint64(n)
}

func masked(text string) (byte, byte) {
	n, _ := strconv.Atoi(text)
	return byte(n & 0xff), byte(n % 100)
}

func clamped(text string) byte {
	n, _ := strconv.Atoi(text)
	return byte(max(0, min(n, 255)))
}

func counted(names []string) int32 {
	return int32(len(names))
}
