package client

var cloned = &http.Client{
	CheckRedirect: func(req *http.Request, via []*http.Request) error {
 // <- alert
		req.Header = via[len(via)-1].Header.Clone()
		return nil
	},
}

func clients(token string) {
	client := &http.Client{Timeout: time.Minute}
	client.CheckRedirect = func(req *http.Request, via []*http.Request) error {
	//     ^^^^^^^^^^^^^ alert
		req.Header.Set("Authorization", "Bearer "+token)
		return nil
	}
	use(client, &http.Client{
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
//^^^^^^^^^^^^^ alert
			for name, values := range via[0].Header {
				req.Header[name] = values
			}
			return nil
		},
	})
	basic := http.Client{
		CheckRedirect: func(req *http.Request, _ []*http.Request) error {
//^^^^^^^^^^^^^ alert
			req.SetBasicAuth("shop", token)
			return nil
		},
	}
	basic.CheckRedirect = func(req *http.Request, via []*http.Request) error {
	//    ^^^^^^^^^^^^^ alert
		req.AddCookie(session)
		return nil
	}
}

var same = &http.Client{
	CheckRedirect: func(req *http.Request, via []*http.Request) error {
		if req.URL.Host == via[0].URL.Host {
			req.Header = via[0].Header.Clone()
		}
		return nil
	},
}

var none = &http.Client{
	CheckRedirect: func(req *http.Request, via []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

var agent = &http.Client{
	CheckRedirect: func(req *http.Request, via []*http.Request) error {
		req.Header.Set("User-Agent", "shop/1")
		return nil
	},
}

var limited = &http.Client{CheckRedirect: limitRedirects}

func first(req *http.Request, token string) {
	req.Header.Set("Authorization", "Bearer "+token)
}
