import type { Asker } from '../access/asker.ts';
import { commentFor } from '../comments/commentFor.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';

interface Item {
  item: string;
  post: string;
  space: string;
  author: string;
}

async function itemFor(ctx: Ctx, of: { post: string } | { comment: string }): Promise<Item> {
  if ('post' in of) {
    const { post } = await postFor(ctx, of.post, 'thank');
    return { item: post.id, post: post.id, space: post.space.id, author: post.author.id };
  }
  const { comment } = await commentFor(ctx, of.comment, 'thank');
  return { item: comment.id, post: comment.post, space: comment.space, author: comment.author.id };
}

/** Thanks for a post or comment; the author sees who, nobody sees a count. */
export async function thank(kontor: Kontor, asker: Asker, of: { post: string } | { comment: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { item, post, space, author } = await itemFor(ctx, of);
    const given = await ctx.db
      .insertInto('thanks')
      .values({ item_id: item, person_id: asker.person, post_id: post, to_id: author })
      .onConflict((conflict) => conflict.doNothing())
      .returning('item_id')
      .executeTakeFirst();
    if (given) ctx.record({ kind: 'thanks.given', space, post, subject: item, data: {} });
  });
}

/** Takes thanks back. */
export async function takeThanksBack(kontor: Kontor, asker: Asker, of: { post: string } | { comment: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { item, post, space } = await itemFor(ctx, of);
    const taken = await ctx.db.deleteFrom('thanks').where('item_id', '=', item).where('person_id', '=', asker.person).returning('item_id').executeTakeFirst();
    if (taken) ctx.record({ kind: 'thanks.taken', space, post, subject: item, data: {} });
  });
}
