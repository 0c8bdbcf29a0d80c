package jobs

func handle(w http.ResponseWriter, r *http.Request) {
	go func() {
		refresh(context.Background())
		//      ^^^^^^^^^^^^^^^^^^^^ alert
	}()
}

func start(ctx context.Context, worker *Worker) {
	go func() {
		background := context.TODO()
		//            ^^^^^^^^^^^^^^ alert
		worker.Run(background)
	}()
	go worker.Run(context.Background())
	//            ^^^^^^^^^^^^^^^^^^^^ alert
	go func(ctx context.Context) {
		worker.Run(ctx)
	}(context.Background())
	//^^^^^^^^^^^^^^^^^^^^ alert
}

func (s *Server) save(ctx context.Context, order Order) {
	go func() {
		if err := s.store.Put(context.Background(), order); err != nil {
		//                    ^^^^^^^^^^^^^^^^^^^^ missed: the call stands in a condition
			log.Println(err)
		}
	}()
	go func() {
		err := s.mail(context.Background(), order)
		//            ^^^^^^^^^^^^^^^^^^^^ missed: the call is given to a name
		log.Println(err)
	}()
	go s.audit(context.TODO(), order)
	//         ^^^^^^^^^^^^^^ alert
}

func passed(ctx context.Context, worker *Worker) {
	go worker.Run(ctx)
	go func() {
		worker.Run(ctx)
	}()
}

func bounded(ctx context.Context, worker *Worker) {
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		worker.Run(ctx)
	}()
}

func main() {
	go serve(context.Background())
	go func() {
		serve(context.Background())
	}()
}

func stop(ctx context.Context, server *http.Server) {
	go func() {
		<-ctx.Done()
		server.Shutdown(context.Background())
	}()
	run(context.Background())
}
