package web

import (
	"net/http"
	"sync"
)

var sessions = map[string]string{}
var visits = make(map[string]int)
var guarded = make(map[string]int)
var mu sync.Mutex

func sizes(urls []string) map[string]int {
	result := make(map[string]int)
	var wg sync.WaitGroup
	for _, url := range urls {
		wg.Add(1)
		go func(url string) {
			defer wg.Done()
			result[url] = fetch(url)
// ^^^^^^^^^^^^^^^^^^^^^^^^ alert
		}(url)
	}
	wg.Wait()
	return result
}

func states(hosts []string) map[string]bool {
	up := map[string]bool{}
	var wg sync.WaitGroup
	for i := 0; i < len(hosts); i++ {
		wg.Add(1)
		go func(host string) {
			defer wg.Done()
			if err := ping(host); err == nil {
				up[host] = true
//  ^^^^^^^^^^^^^^^ alert
			}
		}(hosts[i])
	}
	wg.Wait()
	return up
}

func pages(urls []string) (map[string]string, error) {
	pages := make(map[string]string, len(urls))
	var group errgroup.Group
	for _, url := range urls {
		group.Go(func() error {
			pages[url] = get(url)
// ^^^^^^^^^^^^^^^^^^^^^ alert
			return nil
		})
	}
	return pages, group.Wait()
}

func login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	sessions[newToken()] = user
 // <- alert
}

func visit(c *gin.Context) {
	if c.Query("page") != "" {
		visits[c.Query("page")] += 1
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	}
}

func locked(urls []string) map[string]int {
	result := make(map[string]int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, url := range urls {
		wg.Add(1)
		go func(url string) {
			defer wg.Done()
			size := fetch(url)
			mu.Lock()
			result[url] = size
			mu.Unlock()
		}(url)
	}
	wg.Wait()
	return result
}

func slots(urls []string) []int {
	result := make([]int, len(urls))
	var wg sync.WaitGroup
	for i, url := range urls {
		wg.Add(1)
		go func() {
			defer wg.Done()
			result[i] = fetch(url)
		}()
	}
	wg.Wait()
	return result
}

func once(urls []string) map[string]int {
	result := make(map[string]int)
	done := make(chan struct{})
	go func() {
		for _, url := range urls {
			result[url] = fetch(url)
		}
		close(done)
	}()
	<-done
	return result
}

func oneByOne(urls []string) map[string]int {
	result := make(map[string]int)
	for _, url := range urls {
		var wg sync.WaitGroup
		wg.Add(1)
		go func() {
			defer wg.Done()
			result[url] = fetch(url)
		}()
		wg.Wait()
	}
	return result
}

func own(urls []string) {
	seen := make(map[string]bool)
	for _, url := range urls {
		go func() {
			seen := map[string]bool{}
			seen[url] = true
			crawl(url, seen)
		}()
		seen[url] = true
	}
}

func count(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	guarded[r.URL.Path]++
	guarded["all"] = guarded["all"] + 1
}

func fill(names []string) {
	for _, name := range names {
		sessions[name] = ""
	}
}

func show(w http.ResponseWriter, r *http.Request) {
	values := map[string]string{}
	values["user"] = sessions[r.FormValue("token")]
	render(w, values)
}
