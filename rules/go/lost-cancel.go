package jobs

import (
	"context"
	"time"
)

func timeout(ctx context.Context) {
	child, _ := context.WithTimeout(ctx, time.Second)
	//     ^ alert
	work(child)
}

func deadline(ctx context.Context) {
	for _, job := range jobs {
		child, _ := context.WithDeadline(ctx, job.End)
		//     ^ alert
		go job.Run(child)
	}
}

func reassigned(ctx context.Context) {
	ctx, _ = context.WithCancel(ctx)
	//   ^ alert
	work(ctx)
}

func handler(w http.ResponseWriter, r *http.Request) {
	go func() {
		ctx, _ := context.WithTimeout(context.Background(), time.Minute)
		//   ^ alert
		notify(ctx)
	}()
}

func silenced(ctx context.Context) {
	child, stop := context.WithCancelCause(ctx)
	//     ^^^^ alert
	_ = stop
	work(child)
}

func early(ctx context.Context) error {
	child, cancel := context.WithCancel(ctx)
	//     ^^^^^^ missed: it is called on one of two ways
	if err := work(child); err != nil {
		return err
	}
	cancel()
	return nil
}

func deferred(ctx context.Context) {
	child, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	work(child)
}

func returned(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, time.Second)
}

func kept(s *Service, ctx context.Context) {
	s.ctx, s.cancel = context.WithCancel(ctx)
}

func both(ctx context.Context) {
	child, cancel := context.WithCancel(ctx)
	_ = cancel
	defer cancel()
	work(child)
}

func values(ctx context.Context) {
	key, _ := context.Cause(ctx), 1
	child, _ := tracing.WithTimeout(ctx, time.Second)
	work(context.WithValue(child, key, 1))
}

func cleanup(ctx context.Context) []func() {
	_, cancel := context.WithCancel(ctx)
	return []func(){cancel}
}
