/** @jsxImportSource preact */
/**
 * What did others ask, answer and advise on a leg?
 *
 * Questions with their answers below them, then tips. Who wrote is a made-up name; a person read every text first.
 *
 * @module
 */
import { useState } from "preact/hooks";
import { Go } from "../parts/going.tsx";
import { Icon } from "../parts/icon.tsx";
import type { PublicPost } from "../published.ts";
import { useWords } from "../words/words.tsx";

interface PostListProps {
  readonly leg: string;
  readonly posts: readonly PublicPost[];
  readonly helped: ((post: string) => Promise<void>) | null;
}

export function PostList({ leg, posts, helped }: PostListProps) {
  const { t } = useWords();
  const first = posts.filter(({ kind, about }) => kind !== "answer" || !posts.some(({ id }) => id === about));
  return (
    <section>
      <h2>
        <Icon name="talk" /> {t("core.questions")}
      </h2>
      {posts.length === 0 && <p>{t("posts.none")}</p>}
      <ul class="posts">
        {first.map((post) => (
          <li key={post.id}>
            <Post post={post} helped={helped} />
            <ul class="posts">
              {posts
                .filter(({ about }) => about === post.id)
                .map((answer) => (
                  <li key={answer.id}>
                    <Post post={answer} helped={helped} />
                  </li>
                ))}
            </ul>
            {post.kind === "question" && (
              <Go to={{ at: "write", leg, kind: "answer", about: post.id }} icon="talk" class="quiet">
                {t("core.answer")}
              </Go>
            )}
          </li>
        ))}
      </ul>
      <p class="fine">{t("posts.checked")}</p>
      <div class="tiles">
        <Go to={{ at: "write", leg, kind: "question", about: null }} icon="unknown">
          {t("core.ask")}
        </Go>
        <Go to={{ at: "write", leg, kind: "tip", about: null }} icon="tip">
          {t("core.tip")}
        </Go>
        <Go to={{ at: "mine", leg }} icon="inbox" class="quiet">
          {t("mine.ask")}
        </Go>
      </div>
    </section>
  );
}

interface PostProps {
  readonly post: PublicPost;
  readonly helped: ((post: string) => Promise<void>) | null;
}

function Post({ post, helped }: PostProps) {
  const words = useWords();
  const { t } = words;
  const [thanked, setThanked] = useState<"no" | "yes" | "failed">("no");
  const thank = () => {
    setThanked("yes");
    helped?.(post.id).catch(() => setThanked("failed"));
  };
  return (
    <article class={`post ${post.kind}`}>
      <p class="fine">
        <Icon name={post.kind === "tip" ? "tip" : post.kind === "answer" ? "talk" : "unknown"} />{" "}
        {t(`posts.${post.kind}`)} {t("posts.by", { author: `\u2068${post.author}\u2069` })}
      </p>
      <p lang={post.language} dir="auto" class="said">
        {post.text}
      </p>
      <p class="fine">
        {post.helped > 0 && <>{t("posts.helped", { count: post.helped })}. </>}
        {t("posts.until", { day: words.day(post.until) })}
      </p>
      {post.kind !== "question" &&
        (thanked !== "no" ? (
          <p role="status">{t(thanked === "yes" ? "posts.helpsSent" : "trouble.noConnection")}</p>
        ) : (
          <button type="button" class="quiet scripted" onClick={thank}>
            <Icon name="yes" />
            <span>{t("posts.helps")}</span>
          </button>
        ))}
    </article>
  );
}
