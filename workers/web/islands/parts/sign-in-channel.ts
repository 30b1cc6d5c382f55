/** On this channel the page for whoever has signed in tells other pages of the same browser. */
export const signedInChannel = "edgewise.signed-in";
