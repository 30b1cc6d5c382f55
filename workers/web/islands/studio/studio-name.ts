/** What a browser keeps of what is being made bears this name; who signs out has it deleted. */
export const studioName = "edgewise-studio";
