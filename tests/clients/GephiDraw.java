// Draws a graph file as Gephi does: ForceAtlas 2, then the preview with its labels, as SVG (PNG would need a screen).
// java -cp TOOLKIT GephiDraw.java FILE PICTURE

import java.awt.Font;
import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class GephiDraw {
  private static final int ROUNDS = 2000;  // enough for some hundred nodes to come to rest

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    importer.process(container, new DefaultProcessor(), workspace);
    arrange(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
    describe(Lookup.getDefault().lookup(PreviewController.class).getModel(workspace).getProperties());
    ExportController exporter = Lookup.getDefault().lookup(ExportController.class);
    exporter.exportFile(new File(arguments[1]));
    System.exit(0);
  }

  // From a circle and with one thread, so that the same file gives the same picture.
  private static void arrange(GraphModel model) {
    Graph graph = model.getGraph();
    int number = 0;
    for (Node node : graph.getNodes().toArray()) {
      double angle = 2 * Math.PI * number++ / graph.getNodeCount();
      node.setPosition((float) (500 * Math.cos(angle)), (float) (500 * Math.sin(angle)));
    }
    ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
    layout.setGraphModel(model);
    layout.resetPropertiesValues();
    layout.setThreadsCount(1);
    layout.setAdjustSizes(true);
    layout.setScalingRatio(90.0);
    layout.setGravity(6.0);
    layout.initAlgo();
    for (int i = 0; i < ROUNDS && layout.canAlgo(); i++) {
      layout.goAlgo();
    }
    layout.endAlgo();
  }

  private static void describe(PreviewProperties properties) {
    properties.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    properties.putValue(PreviewProperty.NODE_LABEL_FONT, new Font(Font.SANS_SERIF, Font.PLAIN, 19));
    properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
    properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 4);
    properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 90);
    properties.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
    properties.putValue(PreviewProperty.EDGE_CURVED, true);
    properties.putValue(PreviewProperty.EDGE_OPACITY, 60);
    properties.putValue(PreviewProperty.EDGE_THICKNESS, 2.0f);
    properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT, false);
    properties.putValue(PreviewProperty.ARROW_SIZE, 2.0f);
  }
}
