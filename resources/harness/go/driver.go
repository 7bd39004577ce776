// Calls one function of a student's Go program; see ../README.md for the agreement.
//
// core/judge adds this file to the student's and one more with the line
//     func main() { assayServe(function) }
// The types of parameters and result come from the function itself.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"strings"
	"syscall"
	"unicode/utf8"
)

// assayRefused is a finding about the student's code.
type assayRefused struct{ kind, message string }

type assayHeader struct {
	Nonce      string `json:"nonce"`
	Report     *int   `json:"report"`
	Exceptions bool   `json:"exceptions"`
}

func assayUnfit(raw json.RawMessage, wanted reflect.Type) {
	text := string(raw)
	if len(text) > 60 {
		text = text[:60] + "…"
	}
	panic(assayRefused{"missing", fmt.Sprintf("the argument %s does not fit the type %s", text, wanted)})
}

// assayDecode is the JSON value as a value of the wanted type; letters may be bytes or runes.
func assayDecode(raw json.RawMessage, wanted reflect.Type) reflect.Value {
	made := reflect.New(wanted).Elem()
	raw = bytes.TrimSpace(raw)
	isText := len(raw) > 0 && raw[0] == '"'
	isNull := string(raw) == "null"
	switch kind := wanted.Kind(); {
	case isNull && (kind == reflect.Pointer || kind == reflect.Slice || kind == reflect.Map ||
		kind == reflect.Interface):
	case isNull:
		assayUnfit(raw, wanted)
	case kind == reflect.Pointer:
		made.Set(reflect.New(wanted.Elem()))
		made.Elem().Set(assayDecode(raw, wanted.Elem()))
	case isText && (kind == reflect.Uint8 || kind == reflect.Int32):
		var text string
		letter, size := utf8.DecodeRuneInString(text)
		if json.Unmarshal(raw, &text) == nil {
			letter, size = utf8.DecodeRuneInString(text)
		}
		if size == 0 || size != len(text) || (kind == reflect.Uint8 && size != 1) {
			assayUnfit(raw, wanted)
		}
		made.Set(reflect.ValueOf(letter).Convert(wanted))
	case isText && kind == reflect.Slice && wanted.Elem().Kind() == reflect.Uint8:
		var text string
		if json.Unmarshal(raw, &text) != nil {
			assayUnfit(raw, wanted)
		}
		made.SetBytes([]byte(text))
	case kind == reflect.Slice || kind == reflect.Array:
		var items []json.RawMessage
		if json.Unmarshal(raw, &items) != nil || (kind == reflect.Array && len(items) != wanted.Len()) {
			assayUnfit(raw, wanted)
		}
		if kind == reflect.Slice {
			made.Set(reflect.MakeSlice(wanted, len(items), len(items)))
		}
		for i, item := range items {
			made.Index(i).Set(assayDecode(item, wanted.Elem()))
		}
	default:
		if json.Unmarshal(raw, made.Addr().Interface()) != nil {
			assayUnfit(raw, wanted)
		}
	}
	return made
}

// assayEncode is the value as JSON; a slice that was never made is an empty list.
func assayEncode(out *bytes.Buffer, value reflect.Value, depth int) {
	if depth > 200 {
		panic(assayRefused{"result", "the function returned a structure that is nested too deeply"})
	}
	if !value.IsValid() {
		out.WriteString("null")
		return
	}
	switch value.Kind() {
	case reflect.Pointer, reflect.Interface:
		assayEncode(out, value.Elem(), depth+1)
	case reflect.Slice, reflect.Array:
		out.WriteByte('[')
		for i := range value.Len() {
			if i > 0 {
				out.WriteByte(',')
			}
			assayEncode(out, value.Index(i), depth+1)
		}
		out.WriteByte(']')
	case reflect.Map:
		assayEncodeMap(out, value, depth)
	case reflect.Float32, reflect.Float64:
		if number := value.Float(); math.IsNaN(number) || math.IsInf(number, 0) {
			panic(assayRefused{"result", fmt.Sprintf(
				"the function returned %v, which is not a number that can be compared", number)})
		}
		fallthrough
	default:
		text, err := json.Marshal(value.Interface())
		if err != nil {
			panic(assayRefused{"result", "the function returned " + value.Type().String() +
				", which has no JSON form"})
		}
		out.Write(text)
	}
}

func assayEncodeMap(out *bytes.Buffer, value reflect.Value, depth int) {
	element := value.Type().Elem()
	isSet := element.Kind() == reflect.Struct && element.NumField() == 0
	if isSet {
		out.WriteString("{\"\\u0000set\":[")
	} else {
		out.WriteByte('{')
	}
	for i, key := range value.MapKeys() {
		if i > 0 {
			out.WriteByte(',')
		}
		if isSet {
			assayEncode(out, key, depth+1)
			continue
		}
		name, _ := json.Marshal(fmt.Sprint(key.Interface()))
		out.Write(name)
		out.WriteByte(':')
		assayEncode(out, value.MapIndex(key), depth+1)
	}
	if isSet {
		out.WriteByte(']')
	}
	out.WriteByte('}')
}

func assayCall(function reflect.Value, raw []json.RawMessage, report *int) string {
	kind := function.Type()
	if kind.NumIn() != len(raw) {
		panic(assayRefused{"missing", fmt.Sprintf("the function has %d parameters, the tests give %d",
			kind.NumIn(), len(raw))})
	}
	arguments := make([]reflect.Value, len(raw))
	for i := range raw {
		arguments[i] = assayDecode(raw[i], kind.In(i))
	}
	var results []reflect.Value
	if kind.IsVariadic() {
		results = function.CallSlice(arguments)
	} else {
		results = function.Call(arguments)
	}
	// A last result of type error works like an exception.
	if n := len(results); n > 0 && kind.Out(n-1) == reflect.TypeFor[error]() {
		if err, failed := results[n-1].Interface().(error); failed {
			panic(err)
		}
		results = results[:n-1]
	}
	var out bytes.Buffer
	switch {
	case report != nil && *report >= len(arguments):
		panic(assayRefused{"missing", fmt.Sprintf("there is no argument %d to look at", *report+1)})
	case report != nil:
		assayEncode(&out, arguments[*report], 0)
	case len(results) == 0:
		out.WriteString("null")
	case len(results) == 1:
		assayEncode(&out, results[0], 0)
	default:
		assayEncode(&out, reflect.ValueOf(results), 0)
	}
	return out.String()
}

// assayOutcome is a result or an error as a member of the record; a panic becomes an error.
func assayOutcome(function reflect.Value, line []byte, header assayHeader) (text string, fine bool) {
	defer func() {
		found := recover()
		if found == nil {
			return
		}
		finding := map[string]any{"kind": "exception", "message": fmt.Sprintf("panic: %v", found),
			"types": []string{"panic", strings.TrimPrefix(fmt.Sprintf("%T", found), "*")}}
		fine = header.Exceptions
		if refused, ours := found.(assayRefused); ours {
			finding = map[string]any{"kind": refused.kind, "message": refused.message}
			fine = false
		} else if err, isError := found.(error); isError {
			finding["message"] = err.Error()
		}
		fmt.Fprintln(os.Stderr, finding["message"])
		error, _ := json.Marshal(finding)
		text = "\"error\":" + string(error)
	}()
	var raw []json.RawMessage
	if err := json.Unmarshal(line, &raw); err != nil {
		panic(assayRefused{"missing", "the arguments are not a list"})
	}
	return "\"result\":" + assayCall(function, raw, header.Report), true
}

func assayUsage() (microseconds int64, memory int64) {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return (usage.Utime.Sec+usage.Stime.Sec)*1_000_000 + int64(usage.Utime.Usec+usage.Stime.Usec),
		usage.Maxrss
}

// assayServe answers until the requests end or a call has no result.
func assayServe(function any) {
	// For the student's code standard input is empty.
	private, _ := syscall.Dup(0)
	syscall.CloseOnExec(private)
	requests := bufio.NewReaderSize(os.NewFile(uintptr(private), "requests"), 1<<16)
	empty, _ := os.Open(os.DevNull)
	syscall.Dup2(int(empty.Fd()), 0)
	channel := os.NewFile(3, "result")

	var header assayHeader
	line, err := requests.ReadBytes('\n')
	if err != nil || json.Unmarshal(line, &header) != nil {
		os.Exit(1)
	}
	nonce, _ := json.Marshal(header.Nonce)
	for {
		line, err := requests.ReadBytes('\n')
		if err == io.EOF && len(line) == 0 {
			os.Exit(0)
		}
		before, _ := assayUsage()
		outcome, fine := assayOutcome(reflect.ValueOf(function), line, header)
		after, memory := assayUsage()
		fmt.Fprintf(channel, "{\"nonce\":%s,%s,\"cpu_us\":%d,\"memory_kib\":%d}\n", nonce, outcome,
			after-before, memory)
		if !fine {
			os.Exit(1)
		}
	}
}
