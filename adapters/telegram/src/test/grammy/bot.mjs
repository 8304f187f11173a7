// A bot by grammY, which this project did not write, that tells on its standard output what it sees
// of the server whose address is in API_ROOT. One line an observation; GrammyIT reads them.
import { createServer } from "node:http";
import { autoRetry } from "@grammyjs/auto-retry";
import { Bot, GrammyError, InlineKeyboard, InputFile, webhookCallback } from "grammy";

const { API_ROOT, TOKEN, MODE, SECRET } = process.env;
const say = (...words) => console.log(words.join(" "));
const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT } });
let failures = 1;

async function refusal(promise) {
  try {
    await promise;
    return "none";
  } catch (e) {
    return e instanceof GrammyError ? `${e.error_code} ${e.description}` : `other ${e}`;
  }
}

bot.command("start", (ctx) => ctx.reply(`mã ${ctx.match}`));

bot.command("tep", async (ctx) => {
  const sent = await ctx.replyWithDocument(new InputFile(Buffer.from("quân số"), "bao-cao.txt"), {
    caption: "<b>Báo cáo</b> &amp; lịch",
    parse_mode: "HTML",
  });
  await ctx.replyWithDocument(sent.document.file_id);
  say("refused", await refusal(ctx.replyWithDocument("BQACnothing")));
});

bot.command("loi", async (ctx) => {
  say("refused", await refusal(ctx.reply("<b>x", { parse_mode: "HTML" })));
  say("refused", await refusal(ctx.reply("😀".repeat(4097))));
  say("refused", await refusal(ctx.api.sendMessage(42, "chưa từng viết")));
  const sent = await ctx.reply("y");
  say("refused", await refusal(ctx.api.editMessageText(ctx.chat.id, sent.message_id, "y")));
  const wide = new InlineKeyboard().text("x", "đ".repeat(33));
  say("refused", await refusal(ctx.reply("z", { reply_markup: wide })));
});

bot.command("luot", async (ctx) => {
  say("refused", await refusal(ctx.reply("flood")));
  bot.api.config.use(autoRetry());
  await bot.api.sendMessage(ctx.chat.id, "sau lượt");
});

bot.on("message:text", async (ctx) => {
  if (ctx.message.text === "ngã" && failures-- > 0) {
    throw new Error("falls once on purpose");
  }
  await ctx.reply(`nghe ${ctx.message.text}`, {
    reply_markup: new InlineKeyboard().text("Ở cơ quan", "ci:office"),
  });
});

bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(`đã ghi ${ctx.callbackQuery.data}`);
});

bot.on("my_chat_member", (ctx) => say("member", ctx.myChatMember.new_chat_member.status));

await bot.init();
say("me", bot.botInfo.username);
await bot.api.setMyCommands([{ command: "start", description: "Bắt đầu" }], { language_code: "vi" });
say("commands", JSON.stringify(await bot.api.getMyCommands({ language_code: "vi" })));

if (MODE === "polling") {
  bot.catch((e) => say("handler", e.error));
  process.on("SIGTERM", () => bot.stop());
  try {
    await bot.start({ onStart: () => say("ready"), drop_pending_updates: false });
    say("stopped");
  } catch (e) {
    say("ended", e instanceof GrammyError ? `${e.error_code} ${e.description}` : e);
  }
} else {
  const handle = webhookCallback(bot, "http", { secretToken: SECRET });
  const server = createServer(async (request, response) => {
    try {
      await handle(request, response);
    } catch {
      response.writeHead(500).end();
    }
  });
  server.listen(0, "127.0.0.1", async () => {
    const url = `http://127.0.0.1:${server.address().port}/hook`;
    await bot.api.setWebhook(url, { secret_token: SECRET });
    say("webhook", (await bot.api.getWebhookInfo()).url === url);
    say("refused", await refusal(bot.api.getUpdates()));
    say("ready");
  });
}
