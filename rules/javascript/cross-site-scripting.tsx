import DOMPurify from 'isomorphic-dompurify';
import { marked } from 'marked';

export function Post({ post }: { post: Post }) {
  return <article dangerouslySetInnerHTML={{ __html: post.content }} />;
  //                                                 ^^^^^^^^^^^^ alert
}

export function Preview({ text }: { text: string }) {
  const markup = marked.parse(text);
  return <div dangerouslySetInnerHTML={{ __html: markup }} />;
  //                                             ^^^^^^ alert
}

export function Highlight({ title, term }: Props) {
  return <h2 dangerouslySetInnerHTML={{ __html: title.replace(term, `<mark>${term}</mark>`) }} />;
  //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

export function Safe({ post, schema, css }: Props) {
  const options = { html: post.content };
  return (
    <>
      <article dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(post.content) }} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(schema) }} />
      <style dangerouslySetInnerHTML={{ __html: css }} />
      <p dangerouslySetInnerHTML={{ __html: '&copy; 2025' }} />
      <p>{post.content}</p>
      <Editor {...options} />
    </>
  );
}
