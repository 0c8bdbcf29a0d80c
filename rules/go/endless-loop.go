package jobs

func watch(ctx context.Context, store *Store) {
	for {
 // <- alert
		store.Refresh()
		time.Sleep(time.Second)
	}
}

func (s *Server) receive(ctx context.Context, messages Receiver) {
	for {
 // <- alert
		message, err := messages.Recv()
		if err != nil {
			log.Println(err)
		}
		s.handle(ctx, message)
	}
}

func pollAPI(ctx context.Context) {
	for {
 // <- alert
		if response, err := http.Get(statusURL); err == nil {
			response.Body.Close()
		}
	}
}

func drain(ctx context.Context, in <-chan int) {
	for {
 // <- alert
		select {
		case value := <-in:
			use(value)
		default:
			time.Sleep(time.Millisecond)
		}
	}
}

func spawn(ctx context.Context) {
	for {
 // <- alert
		go tick()
		time.Sleep(time.Second)
	}
}

func stuck(ctx context.Context, in <-chan int) {
	for {
 // <- missed: the break leaves the select alone
		select {
		case <-in:
			break
		}
	}
}

func ends(ctx context.Context, in <-chan int) {
	for {
		select {
		case <-ctx.Done():
			return
		case value := <-in:
			use(value)
		}
	}
}

func breaks(ctx context.Context, limit int) {
	for {
		if limit--; limit == 0 {
			break
		}
	}
}

func counted(ctx context.Context) {
	for i := 0; i < 3; i++ {
		time.Sleep(time.Second)
	}
	for value := range values {
		use(value)
	}
	for ctx.Err() == nil {
		work()
	}
}

func forever(store *Store) {
	for {
		store.Refresh()
	}
}

func fails(ctx context.Context) {
	for {
		if err := work(); err != nil {
			log.Fatal(err)
		}
	}
}
